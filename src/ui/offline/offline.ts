// What the bar, the menu and the palette show of use without a server: one file, fetched after the first map.
export { openOffline } from '../../state/offline.svelte';
export { default as OfflineBadge } from './OfflineBadge.svelte';
export { default as SingleDialog } from './SingleDialog.svelte';
export { default as OfflineDialog } from './OfflineDialog.svelte';
