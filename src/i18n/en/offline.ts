/** Texts of use without a server: how far the page is from it, what is missing, and a new version. */
export const offline = {
  title: 'Offline readiness',
  states: {
    none: 'Not offline yet',
    preparing: (share: string) => `Preparing ${share}`,
    ready: 'Offline ready',
    update: 'New version',
    single: 'One file',
  },
  label: (state: string) => `Offline readiness: ${state}`,
  ready:
    'The whole app, its data and exports are kept on this device and open from the same address without the internet.',
  single:
    'The whole app and its data lie in this file, so it needs no server and no internet. The file can be copied to other computers.',
  singleNote:
    'Changes of the project are saved in this browser and not in the file. To take them along, save as one file again.',
  singleRefused:
    'The browser refused to save, so changes of the project are on this page only. To take them along, save as one file again. Where storage is needed, copy the folder of the app and run “node mulai.mjs” in it.',
  preparing: (done: string) =>
    `The app is being kept on this device, ${done} so far. Leave the page open and the connection on until it is done. The page can be used as always.`,
  coming: (done: string) => `A new version is being fetched, ${done} so far. This version stays in use.`,
  update:
    'A new version is kept on this device. The old one stays in use until you choose the new one or close all tabs of Wahana.',
  updateNote: 'The page is loaded anew in all tabs. Projects are saved first and the view stays.',
  take: 'Use the new version',
  taking: 'Preparing the change…',
  retry: 'Try again',
  close: 'Close',
  objections: {
    talk: 'The new version is not in use yet because a story is being played. End that story first.',
    unsaved:
      'The new version is not in use yet because a project is not saved in the browser. Save that project to a file, or mend what keeps it from being saved first.',
    silent:
      'The new version is not in use yet because another tab of Wahana does not answer. Open or close that tab, then try again.',
  },
  /** Saving the page as one file. */
  save: {
    title: 'Save as one file',
    about:
      'The whole app becomes one HTML file that opens by a double click, without server and internet, as from a USB stick.',
    data: 'Data',
    view: 'Opens on',
    viewNow: 'the present view',
    project: 'Project',
    with: (name: string) => `Include the project “${name}”`,
    withNote: 'Whoever gets the file can read the project in it.',
    without: 'The project holds nothing yet that could be included.',
    size: 'Size of the file',
    megabytes: (size: string) => `${size} MB`,
    making: 'Preparing the file…',
    failed:
      'The file cannot be prepared because a part of the app could not be had. Check the connection, then try again.',
    action: 'Save file',
    tested:
      'The file is tested in Chromium, which Chrome and Edge are made of, and was tried in Firefox. On phones some browsers do not open HTML files; use the address of this page there.',
    saved: (file: string) => `The file ${file} was handed to the browser to be saved.`,
  },
  /** Why the page does not work without its server yet, and what can be done. */
  why: {
    soon: 'The app will be kept on this device in a moment. Until that is done the connection is still needed.',
    insecure:
      'Browsers keep an app only from an https address or from localhost. This page was opened over http, so the connection stays needed. Ask for an https address, or run Wahana on this computer.',
    unsupported:
      'This browser does not keep the app for use without the internet; some do not in private windows. Use an ordinary window or another browser.',
    refused:
      'The browser refused to keep the app. Allow this page to store, or use an ordinary window, then try again.',
    development: 'This page runs for development and is not kept on the device.',
    full: 'The browser’s storage is full, so the app cannot be kept on this device yet. Make room, then try again.',
    network:
      'Some files could not be had, so the app is not kept whole yet. Check the connection, then try again; what is kept already is not fetched again.',
    changed:
      'Files from the server do not match their list, perhaps because the server is being updated. Try again in a while.',
  },
  comingProblems: {
    full: 'The new version is not kept yet because the browser’s storage is full. This version stays ready.',
    network:
      'The new version is not kept yet because some of its files could not be had. This version stays ready.',
    changed:
      'The new version is not kept yet because files from the server do not match their list. This version stays ready.',
  },
};
