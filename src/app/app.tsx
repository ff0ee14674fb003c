// The views and their addresses. The library is in the first load; the rest comes when it is first opened. Most of it is
// kept with the shell, the rest after it, so that all of it opens with no network too.

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { BrowserRouter, Route, Routes, useLocation } from 'react-router'
import { addresses } from './addresses.ts'
import { FailedView } from './failed-view.tsx'
import { LibraryPage } from './library/library-page.tsx'
import { NotHereYet } from './not-here-yet.tsx'
import { useNotice } from './notice.ts'
import { NowherePage } from './nowhere-page.tsx'
import { StartPage } from './saved-filters/start-page.tsx'
import { endOnce } from './state/adult.ts'
import { appBase } from './state/app-base.ts'
import { useIsHideListKnown } from './state/hide-list.ts'
import { isUnfinished } from './state/unfinished.ts'
import { isSameText, leaveText, startAnew, useVersion } from './state/version.ts'
import { Shell } from './ui/page/shell.tsx'

// Two files for nearly all of them: a phone fetches few files sooner than many.
const readingViews = () => import('./reading-views.ts')
const otherViews = () => import('./other-views.ts')
const ContinuePage = lazy(() => readingViews().then((views) => ({ default: views.ContinuePage })))
const StoryPage = lazy(() => readingViews().then((views) => ({ default: views.StoryPage })))
const ReaderPage = lazy(() => readingViews().then((views) => ({ default: views.ReaderPage })))
const MarksPage = lazy(() => otherViews().then((views) => ({ default: views.MarksPage })))
const DevicePage = lazy(() => otherViews().then((views) => ({ default: views.DevicePage })))
const SettingsPage = lazy(() => otherViews().then((views) => ({ default: views.SettingsPage })))
const ShelvesPage = lazy(() => otherViews().then((views) => ({ default: views.ShelvesPage })))
const SearchPage = lazy(() => otherViews().then((views) => ({ default: views.SearchPage })))
// No part of the shell: they are kept soon after it, and until then each says that it is not here yet.
const besideShell = () => import('./rare-views.ts')
const notHere = (title: string) => () => ({ default: () => <NotHereYet title={title} /> })
const BackupPage = lazy(() =>
  besideShell().then((views) => ({ default: views.BackupPage }), notHere('Backup')),
)
const HiddenPage = lazy(() =>
  besideShell().then((views) => ({ default: views.HiddenPage }), notHere('What you hide')),
)
const HistoryPage = lazy(() =>
  besideShell().then((views) => ({ default: views.HistoryPage }), notHere('History')),
)
const OwnPage = lazy(() =>
  import('./own/own-page.tsx').then((own) => ({ default: own.OwnPage }), notHere('Your own files')),
)

export function App() {
  const Notice = useNotice((notice) => notice.View)
  return (
    <BrowserRouter basename={appBase}>
      <FailedView>
        <Suspense>
          <Views />
        </Suspense>
        {Notice && <Notice />}
      </FailedView>
    </BrowserRouter>
  )
}

function Views() {
  const isElsewhere = useStartAnewElsewhere()
  const isHideListKnown = useIsHideListKnown()
  const { pathname } = useLocation()
  useEffect(() => endOnce(pathname), [pathname])
  if (isElsewhere || !isHideListKnown) return null
  return (
    <Routes>
      <Route path="/read/:id/:part?" element={<ReaderPage />} />
      <Route path={addresses.goOn} element={<ContinuePage />} />
      <Route element={<Shell />}>
        <Route
          path={addresses.library}
          element={
            <StartPage>
              <LibraryPage />
            </StartPage>
          }
        />
        <Route path="/story/:id" element={<StoryPage />} />
        <Route path={addresses.shelves} element={<ShelvesPage />} />
        <Route path={addresses.marks} element={<MarksPage />} />
        <Route path={addresses.device} element={<DevicePage />} />
        <Route path={addresses.settings} element={<SettingsPage />} />
        <Route path={addresses.hidden} element={<HiddenPage />} />
        <Route path={addresses.backup} element={<BackupPage />} />
        <Route path={addresses.search} element={<SearchPage />} />
        <Route path={addresses.history} element={<HistoryPage />} />
        <Route path={addresses.own} element={<OwnPage />} />
        <Route path="*" element={<NowherePage />} />
      </Route>
    </Routes>
  )
}

/**
 * Once a newer version has taken over, only what is shown may stay: every other address is for the new version to show,
 * unless work would be lost with the page.
 */
function useStartAnewElsewhere(): boolean {
  const { pathname } = useLocation()
  const isReplaced = useVersion((version) => version.isReplaced)
  const [shown, setShown] = useState(pathname)
  const isElsewhere = isReplaced && !isSameText(shown, pathname) && !isUnfinished()
  if (!isElsewhere && shown !== pathname) setShown(pathname)
  const before = useRef(pathname)
  useEffect(() => {
    leaveText(before.current, pathname)
    before.current = pathname
  }, [pathname])
  // After the effects of the view that was left, which keep its last place.
  useEffect(() => {
    if (isElsewhere) void startAnew()
  }, [isElsewhere])
  return isElsewhere
}
