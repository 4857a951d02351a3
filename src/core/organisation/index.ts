export { organisationHandlers } from './handlers.ts';
export { SERVICE_BANDS, serviceBandOf } from './service.ts';
