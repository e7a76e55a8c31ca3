/** Texts of use without a server: how far the page is from it, what is missing, and a new version. */
export const offline = {
  title: 'Kesiapan luring',
  states: {
    none: 'Belum siap luring',
    preparing: (share: string) => `Menyiapkan ${share}`,
    ready: 'Siap luring',
    update: 'Versi baru',
    single: 'Satu berkas',
  },
  label: (state: string) => `Kesiapan luring: ${state}`,
  ready:
    'Seluruh aplikasi, data, dan ekspor sudah tersimpan di perangkat ini dan dapat dibuka dari alamat yang sama tanpa internet.',
  single:
    'Seluruh aplikasi dan datanya ada dalam berkas ini, jadi tidak memerlukan server atau internet. Berkas ini dapat disalin ke komputer lain.',
  singleNote:
    'Perubahan pada proyek disimpan di peramban ini, tidak ke dalam berkas. Untuk membawanya, simpan lagi sebagai satu berkas.',
  singleRefused:
    'Peramban menolak menyimpan, jadi perubahan pada proyek hanya ada di halaman ini. Untuk membawanya, simpan lagi sebagai satu berkas. Bila perlu penyimpanan, salin folder aplikasi dan jalankan “node mulai.mjs” di dalamnya.',
  preparing: (done: string) =>
    `Aplikasi sedang disimpan di perangkat ini, sudah ${done}. Biarkan halaman terbuka dan sambungan menyala sampai selesai. Halaman dapat dipakai seperti biasa.`,
  coming: (done: string) => `Versi baru sedang diambil, sudah ${done}. Versi ini tetap dipakai.`,
  update:
    'Versi baru sudah tersimpan di perangkat ini. Versi lama tetap dipakai sampai Anda memilih versi baru atau menutup semua tab Wahana.',
  updateNote: 'Halaman dimuat ulang di semua tab. Proyek disimpan lebih dahulu dan tampilan tetap.',
  take: 'Pakai versi baru',
  taking: 'Menyiapkan pergantian…',
  retry: 'Coba lagi',
  close: 'Tutup',
  objections: {
    talk: 'Versi baru belum dipakai karena sebuah cerita sedang dimainkan. Akhiri cerita itu lebih dahulu.',
    unsaved:
      'Versi baru belum dipakai karena ada proyek yang belum tersimpan di peramban. Simpan proyek itu ke berkas, atau atasi masalah penyimpanannya lebih dahulu.',
    silent:
      'Versi baru belum dipakai karena ada tab Wahana lain yang tidak menjawab. Buka atau tutup tab itu, lalu coba lagi.',
  },
  /** Saving the page as one file. */
  save: {
    title: 'Simpan sebagai satu berkas',
    about:
      'Seluruh aplikasi menjadi satu berkas HTML yang terbuka dengan klik ganda, tanpa server dan tanpa internet, misalnya dari diska USB.',
    data: 'Data',
    view: 'Terbuka pada',
    viewNow: 'tampilan yang sekarang',
    project: 'Proyek',
    with: (name: string) => `Sertakan proyek “${name}”`,
    withNote: 'Siapa pun yang menerima berkas dapat membaca proyek di dalamnya.',
    without: 'Belum ada isi proyek yang dapat disertakan.',
    size: 'Ukuran berkas',
    megabytes: (size: string) => `${size} MB`,
    making: 'Menyiapkan berkas…',
    failed:
      'Berkas tidak dapat disiapkan karena sebagian aplikasi tidak dapat diambil. Periksa sambungan, lalu coba lagi.',
    action: 'Simpan berkas',
    tested:
      'Berkas diuji di Chromium, dasar Chrome dan Edge, dan dicoba di Firefox. Di telepon, sebagian peramban tidak membuka berkas HTML; pakai alamat halaman ini di sana.',
    saved: (file: string) => `Berkas ${file} diserahkan kepada peramban untuk disimpan.`,
  },
  /** Why the page does not work without its server yet, and what can be done. */
  why: {
    soon: 'Penyimpanan aplikasi di perangkat ini segera dimulai. Sampai selesai, sambungan masih diperlukan.',
    insecure:
      'Peramban hanya menyimpan aplikasi dari alamat https atau dari localhost. Halaman ini dibuka lewat http, jadi sambungan tetap diperlukan. Mintalah alamat https, atau jalankan Wahana di komputer ini.',
    unsupported:
      'Peramban ini tidak menyimpan aplikasi untuk dipakai tanpa internet; di sebagian peramban hal itu terjadi dalam jendela pribadi. Pakai jendela biasa atau peramban lain.',
    refused:
      'Peramban menolak menyimpan aplikasi. Izinkan penyimpanan untuk halaman ini, atau pakai jendela biasa, lalu coba lagi.',
    development: 'Halaman ini dijalankan untuk pengembangan dan tidak disimpan di perangkat.',
    full: 'Ruang penyimpanan peramban penuh, jadi aplikasi belum dapat disimpan di perangkat ini. Kosongkan ruang, lalu coba lagi.',
    network:
      'Sebagian berkas tidak dapat diambil, jadi aplikasi belum tersimpan seluruhnya. Periksa sambungan, lalu coba lagi; yang sudah tersimpan tidak diambil ulang.',
    changed:
      'Berkas dari server tidak cocok dengan daftarnya, mungkin karena server sedang diperbarui. Coba lagi sebentar lagi.',
  },
  comingProblems: {
    full: 'Versi baru belum tersimpan karena ruang penyimpanan peramban penuh. Versi ini tetap siap.',
    network:
      'Versi baru belum tersimpan karena sebagian berkasnya tidak dapat diambil. Versi ini tetap siap.',
    changed:
      'Versi baru belum tersimpan karena berkas dari server tidak cocok dengan daftarnya. Versi ini tetap siap.',
  },
};
