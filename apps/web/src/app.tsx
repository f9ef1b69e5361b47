import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createClient, createQueryClient, trpc } from './connection/trpc.ts'
import { ToastRegion } from './kabar/toast.tsx'
import { createAppRouter } from './route/router.tsx'
import { resolver, theme } from './tema/theme.ts'

/** The whole workspace: theme, calls, routes, and the one place for toasts. */
export function App() {
  const [queries] = useState(createQueryClient)
  const [client] = useState(createClient)
  const [router] = useState(createAppRouter)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} withGlobalClasses={false}>
      <trpc.Provider client={client} queryClient={queries}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <ToastRegion />
        </QueryClientProvider>
      </trpc.Provider>
    </MantineProvider>
  )
}
