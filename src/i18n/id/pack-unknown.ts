/** An address that asks for a pack by a name that none has; apart, since hardly any page needs it. */
export const packUnknown = {
  sentence: (name: string, file: string): string =>
    `Alamat ini meminta data “${name}” (?pack=${name}), tetapi berkas ${file} tidak ditemukan. Periksa alamatnya.`,
  open: 'Buka data penelitian',
};
