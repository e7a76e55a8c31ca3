/** Name of each measure of a network, and in one sentence what it tells a person who has never met it. */
export const networkMeasures = {
  groups: { name: 'Kelompok', meaning: 'Banyaknya kelompok yang ikut dihitung.' },
  ties: {
    name: 'Ikatan',
    meaning: 'Banyaknya pasangan kelompok yang berhubungan; pasangan dengan beberapa ikatan dihitung sekali.',
  },
  components: {
    name: 'Bagian terpisah',
    meaning:
      'Banyaknya bagian jaringan yang tidak saling terhubung; bila hanya satu, setiap kelompok dapat mencapai setiap kelompok lain.',
  },
  isolates: {
    name: 'Tanpa ikatan',
    meaning:
      'Banyaknya kelompok yang tidak mempunyai ikatan tercatat; bisa jadi ikatannya hanya belum didata.',
  },
  density: {
    name: 'Kerapatan',
    meaning: 'Dari semua pasangan kelompok yang mungkin, berapa bagian yang benar-benar berhubungan.',
  },
  efficiency: {
    name: 'Efisiensi',
    meaning:
      'Seberapa pendek jalan antarkelompok secara umum: 1 bila semua berhubungan langsung, 0 bila tidak ada yang berhubungan.',
  },
  fragmentation: {
    name: 'Keterpecahan',
    meaning: 'Dari semua pasangan kelompok, berapa bagian yang sama sekali tidak dapat saling mencapai.',
  },
  redundancy: {
    name: 'Ikatan cadangan',
    meaning: 'Banyaknya ikatan yang dapat putus tanpa memisahkan siapa pun, asalkan dipilih dengan tepat.',
  },
  articulationPoints: {
    name: 'Kelompok penentu',
    meaning: 'Kelompok yang bila berhenti membuat sebagian kelompok lain terputus dari sisanya.',
  },
  bridges: {
    name: 'Ikatan penentu',
    meaning: 'Ikatan yang bila putus memisahkan jaringan karena tidak ada jalan lain.',
  },
  eiIndex: {
    name: 'Indeks luar-dalam',
    meaning:
      'Apakah ikatan lebih banyak ke luar atau ke dalam wilayah atau jenis sendiri: 1 bila semua ke luar, −1 bila semua ke dalam.',
  },
  communities: {
    name: 'Gugus',
    meaning:
      'Kumpulan kelompok yang lebih banyak berhubungan satu sama lain daripada dengan yang lain; batasnya perkiraan, jadi disebut seberapa sering hasilnya sama.',
  },
  degree: {
    name: 'Banyak ikatan',
    meaning: 'Banyaknya kelompok lain yang berhubungan langsung dengan kelompok ini.',
  },
  betweenness: {
    name: 'Perantara',
    meaning:
      'Banyaknya pasangan kelompok lain yang jalan terpendeknya melewati kelompok ini; bila ada beberapa jalan, dihitung sebagian.',
  },
  harmonicCloseness: {
    name: 'Kedekatan',
    meaning:
      'Seberapa dekat kelompok ini ke semua kelompok lain: 1 bila berhubungan langsung dengan semuanya, 0 bila tidak mencapai siapa pun.',
  },
  constraint: {
    name: 'Keterkekangan',
    meaning:
      'Seberapa jauh kelompok ini bergantung pada lingkaran yang sudah saling kenal: makin kecil, makin beragam jalannya ke luar.',
  },
  component: {
    name: 'Bagian',
    meaning: 'Nomor bagian jaringan tempat kelompok ini berada; nomor 1 adalah bagian yang terbesar.',
  },
  core: {
    name: 'Inti',
    meaning:
      'Angka k terbesar sehingga kelompok ini termasuk kumpulan yang tiap anggotanya berhubungan dengan paling sedikit k anggota lain.',
  },
  reach: {
    name: 'Jangkauan',
    meaning: 'Banyaknya kelompok lain yang dapat dicapai kelompok ini dalam 1, 2, dan 3 langkah.',
  },
  community: {
    name: 'Nomor gugus',
    meaning: 'Nomor gugus yang memuat kelompok ini; nomor 1 adalah gugus yang terbesar.',
  },
};

/** What is said of a fault: `where` is its place in the file, `id` what the entry calls itself. */
interface Fault {
  where: string;
  id: string | null;
  values: Record<string, string>;
}

const named = (id: string | null): string => (id === null ? '' : ` “${id}”`);

/** Faults of a network file, one sentence each: what is wrong, where, and what became of it. */
export const networkFaults = {
  title: (count: string) => `${count} bagian berkas jaringan bermasalah. Bagian lainnya ditampilkan.`,
  invalid: ({ where, id }: Fault) => `${where}: isi${named(id)} tidak sesuai aturan; tidak ditampilkan.`,
  'repeated-id': ({ where, id, values }: Fault) =>
    `${where}: id${named(id)} sudah dipakai di ${values.other}; hanya yang pertama ditampilkan.`,
  'unknown-kind': ({ where, id, values }: Fault) =>
    `${where}: kelompok${named(id)} menyebut jenis “${values.kind}” yang tidak ada; tidak ditampilkan.`,
  'unknown-area': ({ where, id, values }: Fault) =>
    `${where}: kelompok${named(id)} menyebut wilayah “${values.area}” yang tidak ada; tidak ditampilkan.`,
  'unknown-parent': ({ where, id, values }: Fault) =>
    `${where}: kelompok${named(id)} menyebut induk “${values.parent}” yang tidak ada; ditampilkan tanpa induk.`,
  'unknown-source': ({ where, id, values }: Fault) =>
    `${where}: bagian${named(id)} menyebut sumber “${values.source}” yang tidak ada; tidak ditampilkan.`,
  'unknown-cell': ({ where, id }: Fault) =>
    `${where}: kelompok${named(id)} menyebut sel tabel yang tidak ada; ditampilkan tanpa asal-usul.`,
  'unknown-end': ({ where, id, values }: Fault) =>
    `${where}: ikatan${named(id)} berujung pada “${values.end}” yang tidak ada; tidak ditampilkan.`,
  'lost-end': ({ where, id, values }: Fault) =>
    `${where}: ikatan${named(id)} berujung pada “${values.end}” yang bermasalah; tidak ditampilkan.`,
  loop: ({ where, id, values }: Fault) =>
    `${where}: ikatan${named(id)} menghubungkan “${values.end}” dengan dirinya sendiri; tidak ditampilkan.`,
  'doubled-tie': ({ where, id, values }: Fault) =>
    `${where}: ikatan${named(id)} mengulang “${values.other}” (pasangan, macam, dan arah yang sama); tidak ditampilkan.`,
  'wrong-step': ({ where, id }: Fault) =>
    `${where}: ikatan${named(id)} menghubungkan jenjang yang tidak boleh terhubung langsung; tidak ditampilkan.`,
  'wrong-role': ({ where, id }: Fault) =>
    `${where}: peran ikatan${named(id)} tidak cocok dengan kedua ujungnya; tidak ditampilkan.`,
  'wrong-level': ({ where, id }: Fault) =>
    `${where}: jenjang kelompok${named(id)} tidak cocok dengan garisnya; tidak ditampilkan.`,
  'wrong-count': ({ where, id }: Fault) =>
    `${where}: jumlah pada${named(id)} bukan bilangan cacah; ditampilkan sebagai tidak tercatat.`,
  'stray-simulated': ({ where, id }: Fault) =>
    `${where}: bagian${named(id)} adalah simulasi, sedangkan jaringan ini bukan; tidak ditampilkan.`,
  'unmarked-simulated': ({ where, id }: Fault) =>
    `${where}: bagian${named(id)} tidak ditandai simulasi, sedangkan jaringan ini simulasi; ditampilkan sebagai simulasi.`,
  'long-quote': ({ where, id, values }: Fault) =>
    `${where}: kutipan pada${named(id)} lebih dari ${values.most} kata; ditampilkan tanpa kutipan.`,
};
