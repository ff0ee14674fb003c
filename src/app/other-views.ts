// The views beside reading, fetched as one file.

export { DevicePage } from './device-screen/device-page.tsx'
export { StorageNotice } from './device-screen/storage-notice.tsx'
export { MarksPage } from './marks/marks-page.tsx'
export { SearchPage } from './search/search-page.tsx'
export { SettingsPage } from './settings/settings-page.tsx'
export { ShelvesPage } from './shelves/shelves-page.tsx'
