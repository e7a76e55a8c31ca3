/** Texts of the choice of classes: what each method does, own limits, what would change, and what is not computed. */
export const classPanel = {
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
  moran: {
    title: "Moran's I, hanya sebagai gambaran",
    working: 'Menghitung semua urutan nilai.',
    found: (value: string, expected: string, atLeast: string, orders: string) =>
      `I = ${value}; rata-rata atas semua urutan ${expected}. Dari ${orders} urutan nilai atas wilayah, ${atLeast} memberi I paling sedikit sebesar itu. Ini gambaran letak, bukan uji.`,
    none: 'Tidak dihitung: hanya ada untuk tiga sampai delapan wilayah yang semua nilainya pasti dan tidak semuanya sama.',
  },
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
  countNote: (counts: string, sentence: string) => `${counts} kelas: ${sentence}`,
  notUsed: (method: string) =>
    `${method} tidak dapat dipakai pada lapisan ini, jadi batas bulat yang dipakai.`,
  readAs: (limits: string) => `Dibaca: ${limits}.`,
  kept: 'Kelas terakhir yang benar tetap dipakai sampai batas ini diperbaiki.',
  percent: 'Tulis sebagai persen, tanpa tanda %.',
};
