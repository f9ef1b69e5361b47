const lebar = ['62%', '88%', '74%', '91%', '58%', '80%']

/** Placeholder lines that appear only after 300 ms, so a quick answer never flickers. */
export function Kerangka({ baris = 4 }: { baris?: number }) {
  return (
    <output className="tulang">
      <span className="sr">Memuat</span>
      {lebar.slice(0, baris).map((width) => (
        <i key={width} style={{ width }} />
      ))}
    </output>
  )
}
