/**
 * Keeps the screen from going dark while it is looked at; gives what lets it. A browser that cannot, or refuses, goes dark as
 * it is set to.
 */
export function keepAwake(): () => void {
  let over = false;
  let held: WakeLockSentinel | null = null;
  const ask = async () => {
    // A page that is not seen is given none, and loses the one that it has.
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    const given = await navigator.wakeLock.request('screen').catch(() => null);
    if (over) void given?.release();
    else held = given;
  };
  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void held?.release();
  };
}
