import { openStageLine } from '../io/stage-line';
import type { PresenterWish, StageMessage, StageNews, TalkClock } from '../io/stage-line';
import { toggled } from './telling.svelte';

/** How often the stage is asked how things stand, and how long it may keep silent, in ms. */
const [ASK, SILENCE] = [1500, 5000];

/** The presenter's window: what the stage shows, and what it is asked to do. */
export class Presenter {
  /** What the stage told last; kept when it is closed. */
  news: StageNews | null = $state.raw(null);
  /** Whether there is a stage that answers. */
  present: boolean = $state(false);
  now: number = $state(Date.now());
  #heard = 0;
  #counter = 0;
  #line: ReturnType<typeof openStageLine> | null = null;

  /** Keeps in step with the stage; gives what ends it. */
  follow(pack: string): () => void {
    const line = openStageLine((message) => this.#hear(message, pack));
    this.#line = line;
    const ask = () => {
      this.now = Date.now();
      if (this.now - this.#heard > SILENCE) this.present = false;
      line.tell({ from: 'presenter', wish: 'news', clock: this.news?.clock ?? null });
    };
    ask();
    const asking = setInterval(ask, ASK);
    const ticking = setInterval(() => (this.now = Date.now()), 500);
    const end = () => line.tell({ from: 'presenter', wish: 'end', number: this.#number() });
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      clearInterval(asking);
      clearInterval(ticking);
      line.close();
    };
  }

  #hear(message: StageMessage, pack: string): void {
    if (message.from !== 'stage') return;
    if ('end' in message) {
      this.present = false;
      return;
    }
    if (message.pack !== pack) return;
    this.#heard = Date.now();
    // A stage that was opened again has a clock of its own, and is given the one that runs here.
    const { news } = this;
    const clock = !this.present && news && news.clock.began < message.clock.began ? news.clock : null;
    this.present = true;
    if (clock) {
      this.news = { ...message, clock };
      this.#setClock(clock);
      return;
    }
    // What has not changed is not drawn anew.
    if (JSON.stringify(message) !== JSON.stringify(this.news)) this.news = message;
  }

  #ask(wish: PresenterWish): void {
    this.#line?.tell(wish);
  }

  #number(): string {
    this.#counter += 1;
    return `${this.#counter}-${Math.random()}`;
  }

  /** Asks the stage to do something by the name of its command. */
  command(command: string): void {
    this.#ask({ from: 'presenter', wish: 'command', number: this.#number(), command });
  }

  /** Asks the stage for a scene. */
  go(index: number): void {
    this.#ask({ from: 'presenter', wish: 'go', number: this.#number(), index });
  }

  /** Stops the clock, or lets it go on. */
  toggleClock(): void {
    if (this.news) this.#setClock(toggled(this.news.clock, Date.now()));
  }

  /** Sets the clock to nought. */
  resetClock(): void {
    this.#setClock({ began: Date.now(), still: 0, paused: null });
  }

  #setClock(clock: TalkClock): void {
    if (this.news) this.news = { ...this.news, clock };
    this.#ask({ from: 'presenter', wish: 'clock', number: this.#number(), clock });
  }

  /** Opens a stage where there is none; false where the browser refuses it. */
  openStage(): boolean {
    const { news } = this;
    const place = news ? `?story=${news.story.id}${news.index > 0 ? `.${news.index + 1}` : ''}.play` : '';
    const language = news?.language === 'en' ? '&lang=en' : '';
    const other = window.open(`${location.href.replace(/#.*/, '')}#/story${place}${language}`, '_blank');
    this.#line?.reach(other);
    return other !== null;
  }
}
