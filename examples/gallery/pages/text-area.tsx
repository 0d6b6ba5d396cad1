import { page, use } from "heddle";
import { TextArea, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { TextAreaTrial } from "../state/trials/text-area";

export default page({
  title: "Text area",
  description: "Several lines of text. It grows with what is typed.",
}, () => {
  const trial = use(TextAreaTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Text area"
        section="Controls"
        help="Several lines of text. It grows with what is typed."
      />
      <Specimen>
        <TextArea
          bind={trial.value}
          placeholder="Type here"
          label="Label"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onSubmit={(payload) => trial.tell("onSubmit", payload)}
          onKeyDown={(payload) => trial.tell("onKeyDown", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<TextArea placeholder=\"Type here\" label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <TextArea
            placeholder="Type here"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <TextArea placeholder="Type here" label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <TextArea placeholder="Type here" label="Label" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="One-time code input"
        previousPath="/otp-input"
        next="Number input"
        nextPath="/number-input"
      />
    </VStack>
  );
});
