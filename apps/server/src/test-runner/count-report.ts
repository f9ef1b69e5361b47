import { z } from 'zod'

/** How many checks held and how many did not. */
export type Count = { passed: number; failed: number }

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/**
 * Counts the runner's JSON report. A file that failed to load counts as one failure, and so does an exit code that the
 * counts do not explain (an error outside any test).
 */
export function countReport(text: string, exitCode: number): Count {
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(text))
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
