const KEY = 'wahana-tour';

/** Whether the tour was taken or skipped in this browser; storage that is refused counts as a first visit. */
export function isToured(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Keeps for later visits that the tour need not be offered again; without storage it is forgotten. */
export function noteToured(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // Then it is offered again at the next visit, which harms nothing.
  }
}
