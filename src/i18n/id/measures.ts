/** A layer's name within a phrase: "posyandu", but "SD" and "Karang Taruna" as they are. */
const within = (layer: string) =>
  /^\p{Lu}\p{Ll}+(?:\s(?:\p{Ll}\S*|\p{Lu}+))*$/u.test(layer)
    ? `${layer.charAt(0).toLowerCase()}${layer.slice(1)}`
    : layer;

/** Texts of measures, classes and what is not computed: one sentence for every reason. */
export const measures = {
  names: {
    density: 'per km²',
    count: 'Jumlah',
    share: 'Bagian dari seluruhnya',
    rate: 'per 1.000 penduduk',
  },
  unavailable: {
    'no-population': 'Belum ada jumlah penduduk, jadi angka per 1.000 penduduk tidak dapat dihitung.',
    'population-incomplete':
      'Jumlah penduduk baru ada untuk sebagian wilayah, jadi angka per 1.000 penduduk belum dapat dibandingkan.',
    'population-years-differ':
      'Jumlah penduduk tidak tersedia untuk satu tahun yang sama di semua wilayah, jadi belum dapat dibandingkan.',
    'mixed-units': 'Kebutuhan dan layanan tidak dapat dijumlahkan karena artinya berlawanan.',
    'no-standard': 'Batas ini memerlukan standar layanan dan jumlah penduduk, yang belum ada.',
    'too-few-areas': 'Untuk kurang dari 12 wilayah, pembagian sehalus ini menyatakan lebih dari isi datanya.',
    'not-enough-values': 'Nilai yang berbeda terlalu sedikit untuk pilihan ini.',
    'refused-at-this-size': 'Jumlah wilayah terlalu sedikit untuk hitungan ini.',
    'circles-are-not-classed': 'Lingkaran menunjukkan nilai apa adanya, jadi tidak dibagi ke dalam kelas.',
  },
  classes: 'Kelas',
  methods: {
    round: 'Batas bulat',
    unclassed: 'Tanpa kelas',
    standard: 'Batas bermakna',
    quantile: 'Kuantil',
    equal: 'Selang sama',
    natural: 'Patahan alami',
    own: 'Batas sendiri',
  },
  /** Title of the layer on the map, by measure. */
  titles: {
    density: (layer: string) => `Kepadatan ${within(layer)}`,
    count: (layer: string) => `Jumlah ${within(layer)}`,
    share: (layer: string) => `Bagian ${within(layer)}`,
    rate: (layer: string) => `${layer} per 1.000 penduduk`,
  },
  /** Title of the legend, by measure. */
  legendTitles: {
    density: (layer: string, year: string) => `${layer} per km², ${year}`,
    count: (layer: string, year: string) => `Jumlah ${within(layer)}, ${year}`,
    share: (layer: string, year: string) => `Bagian ${within(layer)}, ${year}`,
    rate: (layer: string, year: string) => `${layer} per 1.000 penduduk, ${year}`,
  },
  markNames: { fill: 'isian', circle: 'lingkaran' },
  overlayAsCircles: (layer: string) => `${layer} sebagai lingkaran`,
  units: {
    units: 'unit',
    people: 'orang',
    families: 'keluarga',
    houses: 'rumah',
    cases: 'kasus',
    needs: 'PMKS',
  },
  unitPerArea: (unit: string, area: string) => `${unit} per ${area}`,
  legend: {
    collapse: 'Ringkas keterangan',
    expand: 'Tampilkan nama dan nilai',
    namesAndValues: 'Nama dan nilai',
    nil: 'Nol',
    uncertain: 'Kelas tak pasti',
    uncertainRamp: 'Nilai tak pasti',
    uncertainCircle: 'Rentang: isi sampai nilai terendah, garis putus sampai nilai tertinggi',
    rangeShort: 'Rentang',
    notCollected: 'Tidak ada data',
    openDots: 'Dua titik berlubang: nilai terendah dan tertinggi yang mungkin',
    named: (named: string, all: string) => `${named} dari ${all} bernama di sini; semua ada di tabel.`,
    more: (count: string) => `dan ${count} lagi`,
    values: 'Nilai tiap wilayah',
    between: (from: string, to: string) => `${from} sampai kurang dari ${to}`,
    upTo: (from: string, to: string) => `${from} sampai ${to}`,
    aboveNil: (to: string) => `lebih dari nol sampai kurang dari ${to}`,
    aboveNilUpTo: (to: string) => `lebih dari nol sampai ${to}`,
    circles: 'Luas lingkaran sebanding dengan nilainya.',
  },
  classing: {
    open: (method: string) => `Kelas: ${method}`,
    withCount: (method: string, count: string) => `${method}, ${count}`,
    title: 'Cara membagi kelas',
    close: 'Tutup pilihan kelas',
    counts: (method: string) => `Banyak kelas, ${method}`,
  },
  safeBounds: 'batas aman',
  safeBoundsNote:
    'Letak angka yang mungkin terlalu banyak untuk didaftar satu per satu. Rentang ini pasti memuat nilai sebenarnya, tetapi dapat terlalu lebar.',
  smallNumber: 'angka kecil',
  chance: (figure: string, low: string, high: string) =>
    `Jumlah seperti ini dapat naik turun karena kebetulan. Bila kebetulan itu diperhitungkan, ${figure} dapat berasal dari rata-rata antara ${low} dan ${high} (selang 95%, cara Garwood).`,
  rateYear: (populationYear: string, dataYear: string) =>
    populationYear === dataYear
      ? `Penduduk tahun ${populationYear}.`
      : `Penduduk tahun ${populationYear}, data tahun ${dataYear}.`,
};
