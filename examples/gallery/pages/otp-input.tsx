import { page, use } from "heddle";
import { OtpInput, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { OtpInputTrial } from "../state/trials/otp-input";

export default page({
  title: "One-time code input",
  description: "A code of a few characters in boxes: from a message, an authenticator or an invitation. Paste and the phone's own suggestion fill it.",
}, () => {
  const trial = use(OtpInputTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="One-time code input"
        section="Controls"
        help="A code of a few characters in boxes: from a message, an authenticator or an invitation. Paste and the phone's own suggestion fill it."
      />
      <Specimen>
        <OtpInput
          bind={trial.value}
          label="Code from your authenticator"
          onComplete={(payload) => trial.tell("onComplete", payload)}
          onInput={(payload) => trial.tell("onInput", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<OtpInput label=\"Code from your authenticator\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Characters"
        help="What the code is made of; anything else is not taken. Letters become capitals."
      >
        <Variant name="digits">
          <OtpInput characters="digits" label="Code from your authenticator" />
        </Variant>
        <Variant name="letters">
          <OtpInput characters="letters" label="Code from your authenticator" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <OtpInput label="Code from your authenticator" size="sm" />
        </Variant>
        <Variant name="md">
          <OtpInput label="Code from your authenticator" size="md" />
        </Variant>
        <Variant name="lg">
          <OtpInput label="Code from your authenticator" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="masked">
          <OtpInput masked label="Code from your authenticator" />
        </Variant>
        <Variant name="error">
          <OtpInput
            label="Code from your authenticator"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <OtpInput label="Code from your authenticator" disabled />
        </Variant>
        <Variant name="read only">
          <OtpInput label="Code from your authenticator" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Search input"
        previousPath="/search-input"
        next="Text area"
        nextPath="/text-area"
      />
    </VStack>
  );
});
