let talks: number = $state(0);

/** Whether a talk is being given from this page: nothing is to come between until it ends. */
export function talkRuns(): boolean {
  return talks > 0;
}

/** A talk begins: a new version of the page is not offered, and not taken from another tab, until the returned end. */
export function beginTalk(): () => void {
  let over = false;
  talks += 1;
  return () => {
    if (!over) talks -= 1;
    over = true;
  };
}
