/** Reach of the network beside need. */
export const gapReach = {
  title: 'Kebutuhan dan jangkauan jaringan',
  intro:
    'Jangkauan adalah bagian kelompok di satu wilayah yang ikatannya dengan kelompok lain tercatat. Ikatan yang disimpulkan, diusulkan, atau sepanjang jenjang tidak dihitung.',
  unknownAll:
    'Tidak diketahui di semua wilayah: sumber tidak mencatat satu pun ikatan antarkelompok. Tidak tercatat bukan berarti tidak ada; forum dapat mencatatnya.',
  unknown: 'tidak diketahui',
  reach: 'Jangkauan',
  need: 'Kebutuhan',
  high: 'tinggi',
  low: 'rendah',
  unsure: 'belum pasti',
  inviteFirst: 'undang dahulu',
  invite: (areas: string) =>
    `${areas}: kebutuhannya pasti tinggi dan jangkauannya di bawah rata-rata wilayah yang diketahui, jadi undang dahulu.`,
  inviteNone: 'Tidak ada wilayah yang kebutuhannya pasti tinggi dan jangkauannya pasti di bawah rata-rata.',
  pill: 'undang',
  pillMeans: 'undang dahulu: kebutuhan pasti tinggi, jangkauan jaringan rendah',
  pillSentence: 'Undang dahulu: jangkauan jaringannya di bawah rata-rata.',
  mapUnknown: 'Jangkauan jaringan tidak diketahui: belum ada ikatan antarkelompok yang tercatat.',
  mapInvite: (areas: string) =>
    `Undang dahulu: ${areas} (kebutuhan pasti tinggi, jangkauan jaringan rendah).`,
  missing: 'Paket ini tidak membawa data jaringan, jadi jangkauan tidak diketahui.',
  failed:
    'Data jaringan tidak dapat dibuka, jadi jangkauan tidak diketahui. Muat ulang halaman untuk mencoba lagi.',
};
