/** Texts of the map itself. */
export const map = {
  map: 'Peta wilayah',
  keys:
    'Tombol panah pindah ke wilayah tetangga. Enter memilih, Shift Enter membandingkan, Escape melepas. ' +
    'Tombol tambah, kurang, dan nol mengatur besar peta.',
  north: 'U',
  northLong: 'Utara di atas',
  scale: 'Skala',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  fit: 'Tampilkan seluruh wilayah',
  tools: 'Alat peta',
  attribution: 'Keterangan batas selengkapnya',
  noData: 't.a.d.',
};
