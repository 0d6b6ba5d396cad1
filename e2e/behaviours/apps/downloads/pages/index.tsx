import { page, ui, use } from "heddle";
import { Button, Input, Text, VStack } from "heddle/components";
import { Note } from "../state/note";
import { Report } from "../state/report";

export default page({ title: "Downloads" }, () => {
  const report = use(Report);
  const note = use(Note);
  return (
    <VStack className="gap-4 p-6">
      <Text id="said">{report.said}</Text>
      <Input label="Draft" bind={note.text} />
      <Button onClick={note.save}>Save the draft</Button>
      <Button onClick={report.text}>Text</Button>
      <Button onClick={report.bytes}>Bytes</Button>
      <Button onClick={report.data}>Data</Button>
      <Button onClick={report.large}>Large</Button>
      <Button onClick={report.terms}>Terms</Button>
      <Button onClick={ui.download("/assets/terms.txt")}>Terms at once</Button>
      <Button onClick={() => ui.download("page.csv", report.csv)}>From the page</Button>
    </VStack>
  );
});
