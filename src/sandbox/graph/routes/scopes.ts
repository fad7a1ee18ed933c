/** Delegated permissions, any one of which is enough; from the contracts' x-permissions. */
export const readVirtualEvents = ['VirtualEvent.Read', 'VirtualEvent.ReadWrite'];
export const writeVirtualEvents = ['VirtualEvent.ReadWrite'];
export const readOnlineMeetings = ['OnlineMeetings.Read', 'OnlineMeetings.ReadWrite'];
export const writeOnlineMeetings = ['OnlineMeetings.ReadWrite'];
export const readCalendars = ['Calendars.Read', 'Calendars.ReadWrite'];
export const readUser = ['User.Read'];
