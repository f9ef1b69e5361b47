import { isUnanswered, readPenolakan } from '../tolakan/penolakan.ts'
import { commandFor, settleCommand } from './command.ts'

/** Sends one act under its kept command id; the id is dropped only when the server has answered for good. */
export async function runCommand<Output>(
  key: string,
  send: (perintah: string) => Promise<Output>,
): Promise<Output> {
  try {
    const answer = await send(commandFor(key))
    settleCommand(key)
    return answer
  } catch (error) {
    if (!isUnanswered(readPenolakan(error))) settleCommand(key)
    throw error
  }
}
