// The network beside the map: one file, fetched when it is first shown or ahead of need.
export { default as NetworkHost } from './network/NetworkHost.svelte';
