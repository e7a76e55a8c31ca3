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
  methodNotes: {
    round: 'Paling banyak empat kelas dengan batas bulat; nilai yang hampir sama tidak dipisahkan.',
    unclassed: 'Warna berubah terus mengikuti nilai, tanpa batas kelas.',
    standard: 'Memenuhi standar, kurang satu, atau kurang dua dan lebih.',
    quantile: 'Tiap kelas berisi wilayah sama banyak.',
    equal: 'Kelas sama lebar, dari nol sampai nilai tertinggi.',
    natural: 'Nilai yang berdekatan dikumpulkan sehingga selisih di dalam kelas paling kecil (Fisher-Jenks).',
    own: 'Batas yang Anda tentukan.',
  },
  ownLimits: 'Batas antarkelas, dari kecil ke besar',
  ownLimitsHint: 'Pisahkan dengan titik koma, misalnya 20; 50; 100.',
  limitProblems: {
    'limits-missing': 'Isi paling sedikit satu batas.',
    'limits-not-numbers': 'Tiap batas harus berupa angka.',
    'limits-not-positive': 'Tiap batas harus lebih besar dari nol, karena nol punya kelas sendiri.',
    'limits-too-large': 'Batas tidak boleh lebih dari satu miliar.',
    'limits-not-rising': 'Urutkan batas dari kecil ke besar, tanpa batas yang sama.',
    'limits-too-many': 'Paling banyak enam batas, yaitu tujuh kelas.',
  },
  wouldChange: (names: string) => `Berpindah kelas: ${names}.`,
  noneChange: 'Tidak ada wilayah yang berpindah kelas.',
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
    countNote: (counts: string, sentence: string) => `${counts} kelas: ${sentence}`,
    notUsed: (method: string) =>
      `${method} tidak dapat dipakai pada lapisan ini, jadi batas bulat yang dipakai.`,
    readAs: (limits: string) => `Dibaca: ${limits}.`,
    kept: 'Kelas terakhir yang benar tetap dipakai sampai batas ini diperbaiki.',
    percent: 'Tulis sebagai persen, tanpa tanda %.',
  },
  moran: {
    title: "Moran's I, hanya sebagai gambaran",
    working: 'Menghitung semua urutan nilai.',
    found: (value: string, expected: string, atLeast: string, orders: string) =>
      `I = ${value}; rata-rata atas semua urutan ${expected}. Dari ${orders} urutan nilai atas wilayah, ${atLeast} memberi I paling sedikit sebesar itu. Ini gambaran letak, bukan uji.`,
    none: 'Tidak dihitung: hanya ada untuk tiga sampai delapan wilayah yang semua nilainya pasti dan tidak semuanya sama.',
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
  refusalsTitle: 'Yang tidak dihitung, dan mengapa',
  refusals: {
    'local-clusters': (areas: string, smallest: string, needed: string) =>
      `Kelompok setempat (LISA): dengan ${areas} wilayah, nilai p terkecil yang mungkin ${smallest}, padahal perlu di bawah ${needed}.`,
    'significance-stars': (areas: string) =>
      `Bintang signifikansi: ${areas} wilayah ini bukan contoh acak, melainkan seluruh wilayah yang didata.`,
    'regression-line': (areas: string) =>
      `Garis regresi: dengan ${areas} titik, satu wilayah saja dapat membalik arah garis.`,
    'standard-deviation-classes': (areas: string) =>
      `Kelas simpangan baku: dari ${areas} nilai, simpangan baku ditentukan oleh satu atau dua wilayah yang paling tinggi.`,
  },
};
