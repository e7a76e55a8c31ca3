import { mount } from 'svelte';
import './ui/shared/tokens.css';
import './ui/shared/base.css';
import { createFormatter } from './i18n/format';
import { loadPack } from './io/load-pack';
import { library } from './map/library';
import { nextTask } from './map/moments';
import { fontOf } from './map/text';
import { Session } from './state/session.svelte';
import App from './ui/shell/App.svelte';
import PackFailure from './ui/shell/PackFailure.svelte';

const PACK = './packs/tanete-riattang-2006.json';

// The map library, its worker and the font start now, beside the pack; whoever needs them later waits for the same.
library().catch(() => null);
void document.fonts.load(fontOf(400, 16));

const target = document.getElementById('app');
const loading = loadPack(PACK);
// The first number written loads the browser's tables for all of them; the pack is on its way meanwhile.
createFormatter('id').number(0);
const result = await loading;
const session = 'pack' in result ? new Session(result.pack, location.hash) : null;
await nextTask();
if (target) {
  target.replaceChildren();
  if (session) mount(App, { target, props: { session } });
  else if ('problem' in result) mount(PackFailure, { target, props: { problem: result.problem } });
}
