/** What went wrong and what to do; the event code lets an administrator find the log line. */
export function ErrorView(problem: { judul: string; status: number; pesan: string; kejadian: string }) {
  return (
    <div className="isi badan satu">
      <section className="kabar waspada">
        <h1>{problem.judul}</h1>
        <p>{problem.pesan}</p>
        {problem.kejadian !== '' && (
          <p>
            Kode kejadian <code>{problem.kejadian}</code>
          </p>
        )}
      </section>
      <p>
        <a className="tombol" href="/">
          Ke beranda
        </a>
      </p>
    </div>
  )
}
