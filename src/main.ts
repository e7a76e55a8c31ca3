import './ui/shared/fonts.css';
import './ui/shared/tokens.css';
import './ui/shared/base.css';
import { createFormatter } from './i18n/format';
import { nextTask } from './map/moments';

const PACK = './packs/tanete-riattang-2006.json';

/** The pack that the address asks for, such as `?pack=` with an example; names only, so that it stays in its folder. */
const asked = new URLSearchParams(location.search).get('pack') ?? '';
const file = /^[a-z0-9-]+$/.test(asked) ? `./packs/${asked}.json` : PACK;

const app = import('./ui/shell/start');
// While the app's script is read by another thread: the first number written loads the browser's tables for all.
void nextTask().then(() => createFormatter('id').number(0));
const { start } = await app;
const target = document.getElementById('app');
if (target) await start(target, file);
