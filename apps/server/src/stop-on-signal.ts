/** Ends the process in order on SIGTERM or SIGINT; a second signal, or 12 seconds, end it at once. */
export function stopOnSignal({
  stop,
  close,
}: {
  stop: () => Promise<void>
  close: () => Promise<void>
}): void {
  let stopping = false
  const onSignal = async () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), 12_000).unref()
    await stop()
    await close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void onSignal())
  process.on('SIGINT', () => void onSignal())
}
