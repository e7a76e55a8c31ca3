/** Texts of the project: what a person adds to a pack, how it is kept, and what goes wrong with it. */
export const project = {
  about:
    'Proyek berisi skenario, asumsi, dan cerita yang Anda buat di atas data ini. Datanya sendiri tidak pernah berubah.',
  current: 'Proyek yang terbuka',
  others: 'Semua proyek untuk data ini',
  name: 'Nama proyek',
  rename: 'Ganti nama',
  nameNeeded: 'Isi nama proyek lebih dahulu.',
  defaultName: 'Proyek saya',
  copyName: (name: string) => `${name} (salinan)`,
  create: 'Proyek baru',
  open: (name: string) => `Buka proyek “${name}”`,
  heldLater: (name: string) =>
    `Proyek “${name}” dalam berkas ini pernah diubah di peramban ini; keadaan yang lebih baru itu yang dibuka.`,
  opened: (name: string) => `Proyek “${name}” dibuka.`,
  created: (name: string) => `Proyek “${name}” dibuat.`,
  isOpen: 'terbuka',
  scenarios: (count: number, text: string) => (count === 0 ? 'belum ada skenario' : `${text} skenario`),
  changed: (date: string) => `diubah ${date}`,
  noneStored: 'Belum ada proyek yang tersimpan di peramban ini.',
  toFile: 'Simpan ke berkas',
  toSingle: 'Simpan sebagai satu berkas',
  fromFile: 'Buka berkas',
  fileHint: 'Berkas berakhiran .wahana.json atau .wahana.html',
  remove: 'Hapus proyek',
  removeOf: (name: string) => `Hapus proyek “${name}”`,
  removeAsk: (name: string) => `Hapus proyek “${name}” dari peramban ini?`,
  removeNote: 'Penghapusan tidak dapat diurungkan. Simpan ke berkas lebih dahulu bila masih diperlukan.',
  removed: (name: string) => `Proyek “${name}” dihapus.`,
  cancel: 'Batal',
  leaveAsk: 'Tinggalkan perubahan yang belum tersimpan?',
  leaveNote: (name: string) =>
    `Perubahan pada “${name}” hanya ada di halaman ini. Simpan ke berkas lebih dahulu agar tidak hilang.`,
  leave: 'Tinggalkan tanpa menyimpan',
  dismiss: 'Tutup',
  dismissMessage: 'Tutup pesan',
  messages: 'Pesan proyek',
  undo: 'Urungkan',
  redo: 'Ulangi',
  undoOf: (edit: string) => `Urungkan: ${edit}`,
  redoOf: (edit: string) => `Ulangi: ${edit}`,
  undone: (edit: string) => `Diurungkan: ${edit}.`,
  redone: (edit: string) => `Diulangi: ${edit}.`,
  nothingToUndo: 'Tidak ada lagi yang dapat diurungkan.',
  nothingToRedo: 'Tidak ada lagi yang dapat diulangi.',
  /** What an edit does, as it follows "Undo:". */
  edits: {
    'scenario-add': (name: string) => `tambah skenario “${name}”`,
    'scenario-change': (name: string) => `ubah skenario “${name}”`,
    'scenario-note': (name: string) => `ubah catatan skenario “${name}”`,
    'scenario-remove': (name: string) => `hapus skenario “${name}”`,
    'scenario-move': (name: string) => `pindah skenario “${name}”`,
    'asks-set': (_: string) => 'ubah tabel kebutuhan dan layanan',
    'story-add': (name: string) => `tambah cerita “${name}”`,
    'story-rename': (name: string) => `ganti nama cerita menjadi “${name}”`,
    'story-remove': (name: string) => `hapus cerita “${name}”`,
    'scene-add': (name: string) => `tambah adegan “${name}”`,
    'scene-change': (name: string) => `ubah adegan “${name}”`,
    'scene-remove': (name: string) => `hapus adegan “${name}”`,
    'scene-move': (name: string) => `pindah adegan “${name}”`,
    'project-rename': (name: string) => `ganti nama proyek menjadi “${name}”`,
  },
  /** What an edit has done. */
  done: {
    'scenario-add': (name: string) => `Skenario “${name}” ditambahkan.`,
    'scenario-change': (name: string) => `Skenario “${name}” diubah.`,
    'scenario-note': (name: string) => `Catatan skenario “${name}” diubah.`,
    'scenario-remove': (name: string) => `Skenario “${name}” dihapus.`,
    'scenario-move': (name: string) => `Skenario “${name}” dipindahkan.`,
    'asks-set': (_: string) => 'Tabel kebutuhan dan layanan diubah.',
    'story-add': (name: string) => `Cerita “${name}” ditambahkan.`,
    'story-rename': (name: string) => `Nama cerita diganti menjadi “${name}”.`,
    'story-remove': (name: string) => `Cerita “${name}” dihapus.`,
    'scene-add': (name: string) => `Adegan “${name}” ditambahkan.`,
    'scene-change': (name: string) => `Adegan “${name}” diubah.`,
    'scene-remove': (name: string) => `Adegan “${name}” dihapus.`,
    'scene-move': (name: string) => `Adegan “${name}” dipindahkan.`,
    'project-rename': (name: string) => `Nama proyek diganti menjadi “${name}”.`,
  },
  label: (name: string, state: string) => `Proyek “${name}”: ${state}`,
  states: {
    new: 'belum ada perubahan',
    saved: 'tersimpan',
    saving: 'sedang disimpan',
    unsaved: 'belum tersimpan',
  },
  stateLines: {
    new: 'Belum ada perubahan. Perubahan pertama langsung disimpan di peramban ini.',
    saved: 'Semua perubahan tersimpan di peramban ini.',
    saving: 'Sedang menyimpan…',
    unsaved: 'Perubahan terakhir belum tersimpan dan hanya ada di halaman ini.',
  },
  notKept:
    'Peramban tidak menjamin simpanan ini bertahan bila ruang hampir habis. Simpan juga ke berkas secara berkala.',
  troubles: {
    full: 'Ruang penyimpanan peramban penuh, jadi perubahan belum tersimpan. Simpan ke berkas, atau kosongkan ruang lalu coba lagi.',
    refused:
      'Peramban menolak penyimpanan, jadi perubahan belum tersimpan. Simpan ke berkas, atau izinkan penyimpanan untuk halaman ini lalu coba lagi.',
    changed: (name: string) =>
      `Proyek “${name}” diubah di tab lain. Penyimpanan di tab ini berhenti agar tidak ada yang tertimpa.`,
    deleted: (name: string) => `Proyek “${name}” dihapus di tab lain. Isinya masih ada di tab ini.`,
  },
  retry: 'Coba simpan lagi',
  takeOther: 'Ambil versi tab lain',
  keepCopy: 'Simpan versi ini sebagai salinan',
  keepAgain: 'Simpan lagi',
  letGo: 'Biarkan terhapus',
  takenOver: (name: string) => `Versi tab lain dari “${name}” dipakai.`,
  copied: (name: string) => `Disimpan sebagai “${name}”.`,
  refusedEdit: 'Perubahan itu tidak dapat dilakukan, jadi proyek tetap seperti semula.',
  fileSaved: (file: string) => `Berkas ${file} diserahkan kepada peramban untuk disimpan.`,
  storedBroken: (name: string, why: string) =>
    `Proyek “${name}” tidak dapat dibuka dan dibiarkan seperti adanya. ${why}`,
  listRefused: 'Peramban menolak penyimpanan, jadi daftar proyek tidak dapat dibaca.',
  unnamed: 'tanpa nama',
  /** Why a file or a stored project is not taken; what is open stays as it is. */
  problems: {
    tooLarge: (file: string, most: string) =>
      `${file} lebih besar daripada ${most} MB dan bukan berkas proyek Wahana. Pilih berkas lain.`,
    unreadable: (file: string) =>
      `${file} terpotong atau rusak dan tidak dapat dibaca. Pakai salinan yang utuh.`,
    notProject: (file: string) => `${file} bukan berkas proyek Wahana. Pilih berkas berakhiran .wahana.json.`,
    newer: (file: string, found: string, expected: string) =>
      `${file} berversi ${found}, sedangkan aplikasi ini membaca sampai versi ${expected}. Buka dengan Wahana yang lebih baru.`,
    otherVersion: (file: string, found: string, expected: string) =>
      `${file} berversi ${found} yang tidak dikenal; aplikasi ini membaca sampai versi ${expected}. Pakai salinan yang utuh.`,
    unsafe: (file: string, where: string) =>
      `${file} memuat kunci yang tidak aman (${where}) dan tidak dibuka. Pakai berkas dari sumber yang dipercaya.`,
    invalid: (file: string, where: string, count: number) =>
      `${file} tidak sesuai aturan di ${where}${count > 1 ? ` dan ${count - 1} tempat lain` : ''}. Pakai salinan yang utuh.`,
    otherPack: (file: string, found: string) =>
      `${file} milik data lain (${found}). Buka data itu lebih dahulu, lalu buka berkas ini di sana.`,
    unknown: (file: string, where: string, found: string) =>
      `${file} menyebut “${found}” (${where}), yang tidak ada dalam data ini. Pakai data dan proyek dari terbitan yang sama.`,
  },
};
