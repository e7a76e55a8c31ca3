import { createMeasure, fontOf } from '../../frame/text';
import type { Session } from '../../state/session.svelte';
import type { Choices } from './frame-texts';
import { mapSheetInput, mapTitle } from './from-map';
import { mapSheet } from './sheet/map-sheet';
import type { Sheet } from './sheet/map-sheet';

/** Sheets that can be composed of what is open. */
export const sheetKinds = ['map', 'network', 'gaps'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Why a sheet cannot be composed, in words. */
export class SheetTrouble extends Error {}

/** What a person chooses, whichever sheet it is for. */
export interface AllChoices extends Choices {
  /** Whether units that a what-if adds or takes count. */
  after: boolean;
}

/** The sheets of a session; works on what is looked at, and changes nothing of it. */
export class Sheets {
  readonly kinds = sheetKinds;
  readonly #session: Session;
  readonly #measure = createMeasure().measure;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The sheet that is asked for, else that of the workspace. */
  opening(asked: string): SheetKind {
    const named = sheetKinds.find((kind) => kind === asked);
    return named ?? 'map';
  }

  /** Why a sheet is not to be had; null where it is. */
  refusal(kind: SheetKind): string | null {
    return kind === 'network' && !this.#session.pack.network ? this.#session.t.print.noNetwork : null;
  }

  /** The title of a sheet where nobody gives it one. */
  title(_kind: SheetKind): string {
    return mapTitle(this.#session);
  }

  /** Whether a sheet shows made-up data of its own. */
  simulated(_kind: SheetKind): boolean {
    return false;
  }

  /** Whether a what-if changes units. */
  get changed(): boolean {
    return this.#session.view.gap.changes.length > 0;
  }

  /** Has worked out what a sheet needs beyond what is shown; returns what stops it. */
  refine(_kind: SheetKind): () => void {
    return () => {};
  }

  /** Composes a sheet once its letters have come. */
  async compose(_kind: SheetKind, choices: AllChoices): Promise<Sheet> {
    const input = mapSheetInput(this.#session, choices);
    await document.fonts.load(fontOf(700, 16)).catch(() => []);
    return mapSheet(input, this.#measure);
  }
}

/** The sheets of a session. */
export function openSheets(session: Session): Sheets {
  return new Sheets(session);
}
