/** The tokens that the map needs as plain colours: it draws on a canvas, where `var()` and `light-dark()` mean nothing. */
const TOKENS = ['sea', 'land', 'border', 'ink', 'ink-2', 'ink-3', 'sheet', 'accent'] as const;
export const FAMILIES = [
  'battle',
  'explosion',
  'civilian-harm',
  'custody',
  'movement',
  'peace',
  'unrest',
  'assets',
  'words',
] as const;
type Token = (typeof TOKENS)[number] | (typeof FAMILIES)[number];
export type Colours = Readonly<Record<Token, string>>;

/** Reads the colours as the page shows them now, in its theme. */
export function readColours(): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const entries = [...TOKENS, ...FAMILIES].map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Colours;
}
