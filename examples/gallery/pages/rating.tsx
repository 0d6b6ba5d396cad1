import { page, use } from "heddle";
import { Rating, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { RatingTrial } from "../state/trials/rating";

export default page({
  title: "Rating",
  description: "So many stars of five, or of another picture and number. Read only it shows an average.",
}, () => {
  const trial = use(RatingTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Rating"
        section="Controls"
        help="So many stars of five, or of another picture and number. Read only it shows an average."
      />
      <Specimen>
        <Rating
          bind={trial.value}
          label="How was it?"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<Rating value={4} label=\"How was it?\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <Rating value={4} label="How was it?" size="sm" />
        </Variant>
        <Variant name="md">
          <Rating value={4} label="How was it?" size="md" />
        </Variant>
        <Variant name="lg">
          <Rating value={4} label="How was it?" size="lg" />
        </Variant>
      </Variants>
      <Variants title="Colour" help="What is given is filled with it.">
        <Variant name="neutral">
          <Rating value={4} label="How was it?" color="neutral" />
        </Variant>
        <Variant name="accent">
          <Rating value={4} label="How was it?" color="accent" />
        </Variant>
        <Variant name="secondary">
          <Rating value={4} label="How was it?" color="secondary" />
        </Variant>
        <Variant name="good">
          <Rating value={4} label="How was it?" color="good" />
        </Variant>
        <Variant name="warn">
          <Rating value={4} label="How was it?" color="warn" />
        </Variant>
        <Variant name="bad">
          <Rating value={4} label="How was it?" color="bad" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="halves">
          <Rating value={4} halves label="How was it?" />
        </Variant>
        <Variant name="clearable">
          <Rating value={4} clearable label="How was it?" />
        </Variant>
        <Variant name="error">
          <Rating value={4} label="How was it?" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <Rating value={4} label="How was it?" disabled />
        </Variant>
        <Variant name="read only">
          <Rating value={4} label="How was it?" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Range slider"
        previousPath="/range-slider"
        next="Date picker"
        nextPath="/date-picker"
      />
    </VStack>
  );
});
