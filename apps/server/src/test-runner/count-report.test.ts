import { expect, test } from 'vitest'
import { countReport } from './count-report.ts'

const report = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults })

test('tests count themselves', () => {
  expect(countReport(report(5, 0), 0)).toEqual({ passed: 5, failed: 0 })
  expect(countReport(report(5, 2), 1)).toEqual({ passed: 5, failed: 2 })
})

test('a file that cannot be loaded is a failure, though it has no test', () => {
  const files = [{ status: 'failed', assertionResults: [] }]
  expect(countReport(report(5, 0, files), 1)).toEqual({ passed: 5, failed: 1 })
})

test('an exit code that no count explains is a failure', () => {
  expect(countReport(report(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
})

test('a report of another shape is no report', () => {
  expect(() => countReport('{}', 0)).toThrow()
})
