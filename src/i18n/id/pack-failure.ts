/** Why a pack cannot be opened; apart, since hardly any page needs it. */
export const packFailure = {
  /** An address asks for a pack by a name that none has. */
  unknown: (name: string, file: string): string =>
    `Alamat ini meminta data “${name}” (?pack=${name}), tetapi berkas ${file} tidak ditemukan. Periksa alamatnya.`,
  open: 'Buka data penelitian',
  packUnreadable: (file: string) =>
    `Berkas data ${file} rusak dan tidak dapat dibaca. Salin ulang folder Wahana secara lengkap, lalu muat ulang halaman ini.`,
  packVersion: (file: string, found: string, expected: string) =>
    `Berkas data ${file} berformat versi ${found}, sedangkan aplikasi ini membaca versi ${expected}. Gunakan Wahana dan data dari paket yang sama.`,
  packInvalid: (file: string, where: string, count: number) =>
    `Isi berkas data ${file} tidak sesuai aturan pada ${where}${count > 1 ? ` dan ${count - 1} tempat lain` : ''}. Perbaiki berkas itu atau gunakan salinan yang utuh.`,
  /** Name of the part that checks a pack which is not the one the page was built with. */
  packRules: 'Aturan data',
  packTitle: 'Data tidak dapat dibuka',
};
