/** What can be done with a request, the likeliest first. */
export const requestDeeds = ['submit', 'order', 'remind', 'edit', 'cancel'] as const
export type RequestDeed = (typeof requestDeeds)[number]

/** What a request's page opens a dialog for. */
export type OpenDialog = Exclude<RequestDeed, 'edit'> | 'label'
