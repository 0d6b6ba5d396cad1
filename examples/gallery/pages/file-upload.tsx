import { page, use } from "heddle";
import { FileUpload, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { FileUploadTrial } from "../state/trials/file-upload";

export default page({
  title: "File upload",
  description: "Takes files from the visitor: dropped, or chosen. Each shows how far it is and can be cancelled.",
}, () => {
  const trial = use(FileUploadTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="File upload"
        section="Controls"
        help="Takes files from the visitor: dropped, or chosen. Each shows how far it is and can be cancelled."
      />
      <Specimen>
        <FileUpload
          label="Files"
          multiple
          onUpload={(payload) => trial.tell("onUpload", payload)}
        />
      </Specimen>
      <SourceCode code={"<FileUpload label=\"Files\" multiple />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <FileUpload label="Files" error="Say what is wrong and how to mend it." multiple />
        </Variant>
        <Variant name="disabled">
          <FileUpload label="Files" multiple disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="Color picker"
        previousPath="/color-picker"
        next="Theme toggle"
        nextPath="/theme-toggle"
      />
    </VStack>
  );
});
