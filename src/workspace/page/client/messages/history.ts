// What a person has sent before, for the up key; kept while the window is open.

const key = (userId: string) => `sent ${userId}`;
const most = 50;

export function sentBefore(userId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** The newest last; the same thing twice running is kept once. */
export function remember(userId: string, text: string): void {
  const before = sentBefore(userId).filter((each, at, all) => at !== all.length - 1 || each !== text);
  const kept = [...before, text.slice(0, 4000)].slice(-most);
  sessionStorage.setItem(key(userId), JSON.stringify(kept));
}

/** What was typed and not sent, by place; gone with the window. */
export const unsent = new Map<string, string>();
