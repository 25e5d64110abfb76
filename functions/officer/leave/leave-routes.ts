import type { Route } from '../../shared/http/routes.ts'
import { type ConfirmLeavePagesDependencies, createConfirmLeavePages } from './confirm-leave.ts'
import { createLeave, type LeaveDependencies } from './leave.ts'
import { createLeavePages, type LeavePagesDependencies } from './leave-pages.ts'

export type LeaveRoutesDependencies = LeavePagesDependencies &
  Omit<LeaveDependencies & ConfirmLeavePagesDependencies, 'pages' | 'words'>

/** `/officer/leave` and what lies below it; to come before `/officer/TOKEN`. */
export function leaveRoutes(dependencies: LeaveRoutesDependencies): readonly Route[] {
  const pages = createLeavePages(dependencies)
  const { words } = dependencies.surroundings
  const leave = createLeave({ ...dependencies, pages })
  const confirm = createConfirmLeavePages({ ...dependencies, pages, words })
  return [
    {
      path: /^\/officer\/leave$/,
      methods: {
        GET: async (request) => leave.showOwn(request),
        POST: async (request) => leave.receiveOwn(request),
      },
    },
    {
      path: /^\/officer\/leave\/confirm\/(?<token>[^/]{1,2000})$/,
      methods: {
        GET: async (_request, { token = '' }) => confirm.show(token),
        POST: async (request, { token = '' }) => confirm.receive(request, token),
      },
    },
    {
      path: /^\/officer\/leave\/(?<token>[^/]{1,2000})$/,
      methods: {
        GET: async (request, { token = '' }) => leave.show(request, token),
        POST: async (request, { token = '' }) => leave.receive(request, token),
      },
    },
  ]
}
