/** Runs in a worker thread: answers questions about one store, one at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { OnRecordError } from '../../../schema/errors.ts'
import { openToRead } from './connection.ts'
import { answer, type Question } from './question.ts'
import type { Reply } from './readers.ts'

const db = openToRead(String(workerData))

parentPort?.on('message', (question: Question) => parentPort?.postMessage(reply(question)))

function reply(question: Question): Reply {
  try {
    return { kind: 'answer', value: answer(db, question) }
  } catch (error) {
    if (error instanceof OnRecordError) {
      const { code, message, hint } = error
      return { kind: 'refusal', code, message, hint }
    }
    return { kind: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
