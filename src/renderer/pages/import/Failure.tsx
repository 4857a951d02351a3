import { Note } from '../../components/Mark.tsx';
import { useImportSession } from './session.ts';

/** What went wrong in this step, where, and what to do. */
export function Failure() {
  const { failure } = useImportSession();
  if (failure === null) return null;
  return (
    <div className="wizard-failure" role="alert">
      <Note tone="bad">
        <b>{failure.message}</b>
        {failure.place !== '' && <> Where: {failure.place}.</>} {failure.remedy}
      </Note>
    </div>
  );
}
