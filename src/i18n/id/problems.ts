/** Sentences for what goes wrong: what, where, and what to do. */
export const problems = {
  packMissing: (file: string) =>
    `Berkas data ${file} tidak ditemukan. Salin ulang folder Wahana secara lengkap, lalu muat ulang halaman ini.`,
  reload: 'Muat ulang',
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
