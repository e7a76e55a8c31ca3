// The project's dialog and messages: one file, fetched when they are first shown or ahead of need.
export { default as ProjectDialog } from './ProjectDialog.svelte';
export { default as Toasts } from './Toasts.svelte';
export { saveProject } from './save-project';
