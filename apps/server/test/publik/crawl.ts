/** One public answer: its address, what it is, and its text (files as latin text). */
export type Jawaban = { path: string; status: number; jenis: string; text: string }

/** Every answer that links lead to from `start`, without the staff app, in order of finding. */
export async function crawl(base: string, start: readonly string[]): Promise<readonly Jawaban[]> {
  const found = new Map<string, Jawaban>()
  const queue = [...start]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (found.has(path)) continue
    const answer = await fetchPatiently(base + path, { headers: { accept: 'text/html,*/*' } })
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    found.set(path, { path, status: answer.status, jenis: answer.headers.get('content-type') ?? '', text })
    if (answer.headers.get('content-type')?.startsWith('text/html')) queue.push(...linksOf(text))
  }
  return [...found.values()]
}

/** What an address answers to one who waits when told to: files are counted per network, and a quick machine asks for many. */
export async function fetchPatiently(url: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const answer = await fetch(url, init)
    if (answer.status !== 429) return answer
    await answer.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 1000))
  }
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.startsWith('/app') && href !== '')
}

/** Every field of a JSON value with its path; places in a list are not told apart. */
export function fieldsOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => [`${at}${name}`, ...fieldsOf(item, `${at}${name}.`)])
}
