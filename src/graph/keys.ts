/** The way an arrow key points. */
export type Direction = 'up' | 'right' | 'down' | 'left';

/** What a key asks of the graph. */
export type GraphCommand = Direction | 'choose' | 'enlarge' | 'reduce' | 'fit' | 'clear';

const COMMANDS: Record<string, GraphCommand> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'choose',
  ' ': 'choose',
  '+': 'enlarge',
  '=': 'enlarge',
  '-': 'reduce',
  '0': 'fit',
  Escape: 'clear',
};

/** The command of a pressed key; null for other keys and for shortcuts of the browser. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): GraphCommand | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : (COMMANDS[event.key] ?? null);
}
