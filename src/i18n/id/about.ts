/** Texts about the open data, in the help. */
export const about = {
  title: 'Tentang data ini',
  year: (year: string) => `Data tahun ${year}.`,
  licence: (name: string) => `Lisensi: ${name}.`,
  privacy: 'Tidak ada server dan tidak ada akun. Semua yang Anda lihat dan pilih tetap di komputer ini.',
};
