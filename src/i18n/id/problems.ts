/** Sentences for what goes wrong: what, where, and what to do. */
export const problems = {
  packMissing: (file: string) =>
    `Berkas data ${file} tidak ditemukan. Salin ulang folder Wahana secara lengkap, lalu muat ulang halaman ini.`,
  packUnreadable: (file: string) =>
    `Berkas data ${file} rusak dan tidak dapat dibaca. Salin ulang folder Wahana secara lengkap, lalu muat ulang halaman ini.`,
  packVersion: (file: string, found: string, expected: string) =>
    `Berkas data ${file} berformat versi ${found}, sedangkan aplikasi ini membaca versi ${expected}. Gunakan Wahana dan data dari paket yang sama.`,
  packInvalid: (file: string, where: string, count: number) =>
    `Isi berkas data ${file} tidak sesuai aturan pada ${where}${count > 1 ? ` dan ${count - 1} tempat lain` : ''}. Perbaiki berkas itu atau gunakan salinan yang utuh.`,
  /** Name of the part that checks a pack which is not the one the page was built with. */
  packRules: 'Aturan data',
  reload: 'Muat ulang',
  details: 'Rincian untuk pengelola',
  packTitle: 'Data tidak dapat dibuka',
  linkDropped: (parts: string) =>
    `Sebagian tautan tidak dikenali dan diabaikan: ${parts}. Bagian lain tetap ditampilkan.`,
  storageRefused:
    'Peramban menolak penyimpanan, jadi pilihan bahasa, tema, dan tombol pintas tidak diingat. Izinkan penyimpanan untuk halaman ini bila ingin diingat.',
  noWebgl:
    'Peta digambar tanpa WebGL karena kartu grafis atau peramban tidak menyediakannya. Semua fungsi tetap bekerja.',
  mapFailed:
    'Mesin peta tidak dapat dimuat, jadi peta digambar dengan cara sederhana. Semua fungsi tetap bekerja.',
  partFailed: (part: string) =>
    `Bagian ${part} tidak dapat dimuat. Periksa apakah folder Wahana lengkap, lalu muat ulang halaman ini.`,
};
