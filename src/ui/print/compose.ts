import { createMeasure, fontOf } from '../../frame/text';
import { stillGraph } from '../../graph/still';
import { addGapTexts } from '../../i18n/gaps';
import { loadGaps } from '../../io/load-gaps';
import { GapSession, ProjectKeeper } from '../../state/gap.svelte';
import type { NetworkSession } from '../../state/network.svelte';
import type { Session } from '../../state/session.svelte';
import { openNetwork } from '../explore/network/open';
import type { Choices } from './frame-texts';
import { gapSheetInput, gapTitle } from './from-gaps';
import { mapSheetInput, mapTitle } from './from-map';
import { networkSheetInput, networkTitle, stillInput } from './from-network';
import { gapSheet } from './sheet/gap-sheet';
import { mapSheet } from './sheet/map-sheet';
import type { Sheet } from './sheet/map-sheet';
import { networkFrame, networkSheet } from './sheet/network-sheet';

/** Sheets that can be composed of what is open. */
export const sheetKinds = ['map', 'network', 'gaps'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Why a sheet cannot be composed, in words. */
export class SheetTrouble extends Error {}

/** The sheets of a session; works on what is looked at, and changes nothing of it. */
export class Sheets {
  readonly kinds = sheetKinds;
  readonly #session: Session;
  readonly #gap: GapSession;
  readonly #measure = createMeasure().measure;

  constructor(session: Session) {
    addGapTexts();
    this.#session = session;
    this.#gap = new GapSession(session, new ProjectKeeper(session));
  }

  /** The sheet that is asked for, else that of what is looked at. */
  opening(asked: string): SheetKind {
    const { workspace, network } = this.#session.view;
    const named = sheetKinds.find((kind) => kind === asked);
    if (named) return named;
    if (workspace === 'gaps') return 'gaps';
    return workspace === 'explore' && network.panes === 'network' ? 'network' : 'map';
  }

  /** Why a sheet is not to be had; null where it is. */
  refusal(kind: SheetKind): string | null {
    return kind === 'network' && !this.#session.pack.network ? this.#session.t.print.noNetwork : null;
  }

  /** The title of a sheet where nobody gives it one. */
  title(kind: SheetKind): string {
    if (kind === 'gaps') return gapTitle(this.#gap);
    const network = this.#network;
    if (kind === 'network') return network ? networkTitle(network) : '';
    return mapTitle(this.#session);
  }

  /** Whether a sheet shows made-up data of its own. */
  simulated(kind: SheetKind): boolean {
    return kind === 'network' && this.#network?.network.simulated === true;
  }

  /** Whether a what-if changes units. */
  get changed(): boolean {
    return this.#gap.changes.length > 0;
  }

  get #network(): NetworkSession | null {
    const found = this.#session.groupNetwork;
    return found && !('problem' in found) ? found : null;
  }

  /** Whether units that the what-if adds or takes count. */
  get after(): boolean {
    return this.#gap.showsAfter;
  }
  set after(on: boolean) {
    this.#gap.showsAfter = on;
  }

  /** Has worked out what a sheet needs beyond what is shown; returns what stops it. */
  refine(kind: SheetKind): () => void {
    if (kind === 'gaps') return this.#gap.refine();
    const network = this.#network;
    return kind === 'network' && network?.view.measure ? network.takeMeasures() : () => {};
  }

  /**
   * Composes a sheet once what it is made of has come.
   *
   * @throws SheetTrouble where it cannot be composed, in words for the person
   */
  async compose(kind: SheetKind, choices: Choices): Promise<Sheet> {
    const ready = document.fonts.load(fontOf(700, 16)).catch(() => []);
    if (kind === 'network') return this.#networkSheet(choices, ready);
    if (kind === 'map') {
      // What is read before the first wait is what a change of it composes anew.
      const input = mapSheetInput(this.#session, choices);
      await ready;
      return mapSheet(input, this.#measure);
    }
    const input = gapSheetInput(this.#gap, choices);
    await ready;
    if (this.#gap.gaps || !this.#session.pack.gaps) return gapSheet(input, this.#measure);
    const { pack } = this.#session;
    const found = await loadGaps(this.#session.pack.gaps, pack.id);
    if ('gaps' in found) this.#gap.gaps = found.gaps;
    return gapSheet(gapSheetInput(this.#gap, choices), this.#measure);
  }

  async #networkSheet(choices: Choices, ready: Promise<unknown>): Promise<Sheet> {
    const { t, format } = this.#session;
    const words = t.print;
    if (!this.#network) await openNetwork(this.#session);
    const network = this.#network;
    if (!network) throw new SheetTrouble(words.networkFailed);
    if (network.drawn.groups.length === 0) throw new SheetTrouble(words.emptyNetwork);
    const measure = this.#measure;
    // The key takes its most room, so that what it has to explain is known before it is put together.
    const all = { folded: true, counted: true, unsure: true, rails: true };
    const frame = networkFrame(networkSheetInput(network, choices, all), measure);
    const still = stillInput(network, { width: frame.width - 12, height: frame.height - 12 }, measure);
    await ready;
    const figure = await stillGraph(still);
    return networkSheet(
      networkSheetInput(network, choices, figure),
      figure,
      figure.letters,
      (points) => words.lettersSmall(format.number(points, 1)),
      measure,
    );
  }
}

/** The sheets of a session. */
export function openSheets(session: Session): Sheets {
  return new Sheets(session);
}
