/** Texts of the tour of the page, and where the written guide lies. */
export const tour = {
  title: 'Tur lima langkah',
  offer: 'Baru di sini? Tur lima langkah menunjukkan cara membaca peta, angka, dan jaringan ini.',
  offerLabel: 'Tawaran tur',
  start: 'Mulai',
  skip: 'Lewati',
  place: (step: string, all: string) => `${step} dari ${all}`,
  back: 'Kembali',
  next: 'Lanjut',
  done: 'Selesai',
  leave: 'Akhiri tur',
  keys: 'Tombol panah kiri dan kanan untuk berpindah langkah, Esc untuk mengakhiri.',
  layers: {
    title: 'Lapisan dan ukuran',
    text: 'Satu pilihan dari daftar ini mengisi peta, keterangan, dan tabel sekaligus: PMKS (kebutuhan), fasilitas, atau perkumpulan. Ukurannya, per km², Jumlah, atau Bagian, dipilih di atas peta.',
    phone:
      'Satu pilihan dari daftar ini mengisi peta, keterangan, dan tabel sekaligus: PMKS (kebutuhan), fasilitas, atau perkumpulan. Ukurannya dipilih pada lembar di bawah peta, tab Ringkasan.',
  },
  looks: {
    title: 'Peta dan empat rupanya',
    text: 'Angkanya selalu tercetak, jadi warna tidak pernah berdiri sendiri. Empat rupa dibedakan di peta, keterangan, dan tabel:',
    nil: 'Nol',
    nilMeans: 'didata, dan tidak ada',
    value: 'Nilai',
    valueMeans: 'warna kelasnya',
    range: 'Rentang',
    rangeMeans: 'letak angka dalam sumber hilang; loreng memuat kelas kedua ujungnya',
    noData: 'Tidak ada data',
    noDataMeans: 'tidak didata siapa pun',
  },
  source: {
    title: 'Dari angka ke sel sumbernya',
    text: (term: string) =>
      `Setiap angka dapat ditelusuri: pilih satu ${term}, lalu tekan “Buka sel” di rinciannya. Sel tabel sumber terbuka beserta angka yang tercetak pada barisnya, berapa cara baris itu dapat dibaca, dan apa yang bertentangan dengannya.`,
  },
  network: {
    title: 'Jaringan di samping peta',
    text: 'Tombol Jaringan menampilkan kelompok dan ikatannya. Pola garis mengatakan dari mana sebuah ikatan diketahui:',
    unknown: 'Yang tidak tergambar berarti tidak diketahui, bukan tidak ada.',
    ties: {
      tercatat: 'dicatat oleh penelitian',
      diwajibkan: 'diwajibkan oleh aturan',
      disimpulkan: 'disimpulkan',
      usulan: 'diusulkan',
    },
  },
  onward: {
    title: 'Ke mana setelah ini',
    gaps: 'mencari di mana kebutuhan tinggi dan layanan kurang, dan seberapa pasti.',
    data: 'memuat tabel sumber dan pertentangannya.',
    story: 'memutar adegan di depan forum.',
    project: 'menyimpan skenario dan cerita Anda, di peramban atau sebagai berkas.',
    offline: 'Setelah lencana berbunyi “Siap luring”, semuanya bekerja tanpa internet.',
    again: (palette: string) => `Tur ini ada lagi di Bantuan (?) dan di palet perintah (${palette}).`,
  },
  guide:
    'Panduan lengkap bergambar untuk perencana, fasilitator, dan penyaji ada di folder docs/panduan dari folder sumber Wahana; mintalah kepada yang memasangnya.',
};
