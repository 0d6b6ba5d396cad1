import { page, use } from "heddle";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Form,
  Input,
  NumberInput,
  RadioGroup,
  Select,
  Slider,
  Switch,
  Text,
  TextArea,
  VStack,
} from "heddle/components";
import { Forms } from "../state/forms";

export default page({ title: "Forms" }, () => {
  const forms = use(Forms);
  return (
    <VStack className="p-6 gap-6 w-96">
      <Text id="sent">{forms.sent}</Text>
      <Text id="count">{forms.count}</Text>
      <Form id="everything" onSubmit={forms.everything}>
        <Input label="Name" name="name" />
        <TextArea label="About" name="about" submitOnEnter />
        <NumberInput label="Age" name="age" />
        <Checkbox label="Terms" name="terms" />
        <Switch label="News" name="news" />
        <Select label="Size" name="size" options={["S", "M"]} placeholder="Pick one" />
        <RadioGroup label="Tone" name="tone" options={["Warm", "Cool"]} />
        <CheckboxGroup label="Days" name="days" options={["Mo", "Tu", "We"]} />
        <Slider label="Volume" name="volume" value={3} maximum={10} />
        <Button type="submit">Send everything</Button>
      </Form>
    </VStack>
  );
});
