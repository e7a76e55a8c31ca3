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

/** What stands beside an opened node, for groups that nobody can be sure of. */
export const networkOpening = {
  perhaps: (count: string) => `mungkin sampai ${count} lagi`,
  unrecorded: 'jumlah tidak tercatat',
};
