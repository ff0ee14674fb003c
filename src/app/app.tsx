// The views and their addresses. The library is in the first load; the rest comes when it is first opened, and is kept
// with the shell, so that it opens with no network too.

import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { addresses } from './addresses.ts'
import { LibraryPage } from './library/library-page.tsx'
import { NowherePage } from './nowhere-page.tsx'
import { appBase } from './state/app-base.ts'
import { Shell } from './ui/shell.tsx'

const StoryPage = lazy(() => import('./story/story-page.tsx').then((file) => ({ default: file.StoryPage })))
const ReaderPage = lazy(() =>
  import('./reader/reader-page.tsx').then((file) => ({ default: file.ReaderPage })),
)
const MarksPage = lazy(() => import('./marks/marks-page.tsx').then((file) => ({ default: file.MarksPage })))
const DevicePage = lazy(() =>
  import('./device-screen/device-page.tsx').then((file) => ({ default: file.DevicePage })),
)
const SettingsPage = lazy(() =>
  import('./settings/settings-page.tsx').then((file) => ({ default: file.SettingsPage })),
)

export function App() {
  return (
    <BrowserRouter basename={appBase}>
      <Suspense>
        <Routes>
          <Route path="/read/:id/:part?" element={<ReaderPage />} />
          <Route element={<Shell />}>
            <Route path={addresses.library} element={<LibraryPage />} />
            <Route path="/story/:id" element={<StoryPage />} />
            <Route path={addresses.marks} element={<MarksPage />} />
            <Route path={addresses.device} element={<DevicePage />} />
            <Route path={addresses.settings} element={<SettingsPage />} />
            <Route path="*" element={<NowherePage />} />
          </Route>
        </Routes>
      </Suspense>
    </BrowserRouter>
  )
}
